/**
 * A shell program that stands between this process and the JVM, so that the JVM never outlives it: its standard
 * input is a pipe whose other end only this process holds. When that end closes (on an orderly stop, on a crash
 * and on kill -9 alike), it asks the JVM to stop, and after eight seconds ends it. Everything the JVM makes is
 * readable by its owner only. Java takes the letters of file names from the locale, hence C.UTF-8.
 *
 * Arguments: the file for what the JVM prints, then the command. It prints the JVM's process number.
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
