/**
 * A shell program between this process and the JVM, so that the JVM never outlives this process. Its standard
 * input is a pipe whose other end only this process holds. When that end closes (on a clean stop, a crash or
 * kill -9), it asks the JVM to stop, and kills it after eight seconds. Everything the JVM creates is readable
 * by its owner only. Java decodes file names by the locale, hence C.UTF-8.
 *
 * Arguments: the file for the JVM's output, then the command. Prints the JVM's process number.
 */
export const watchdog = `
umask 077
export LC_ALL=C.UTF-8
log=$1
shift
exec 3<&0
"$@" </dev/null >>"$log" 2>&1 3<&- &
jvm=$!
echo "$jvm"
(
  while read -r _; do :; done <&3
  kill -TERM "$jvm"
  for _ in 1 2 3 4 5 6 7 8; do
    sleep 1
    kill -0 "$jvm" || exit 0
  done
  kill -KILL "$jvm"
) >/dev/null 2>&1 &
watch=$!
exec 3<&- >/dev/null
wait "$jvm"
status=$?
kill "$watch" 2>/dev/null
exit "$status"
`;
