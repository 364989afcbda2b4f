"""compare.py <folder with the data> <answers>: computes with networkx what the API has answered, and prints every difference.

Reads the data files itself: nothing of the importer's reading stands between it and them. Ends with code 1 on a difference.
"""

import csv
import gzip
import json
import sys
from collections import Counter
from functools import cache
from itertools import islice
from pathlib import Path

import networkx as nx
from networkx.algorithms import bipartite

# The API compares at most so many shortest paths (docs/contract-differences.md); of more it may show others than the first.
COMPARED_PATHS = 50_000
NODE_LIMIT, RELATIONSHIP_LIMIT = 2000, 20_000

folder = Path(sys.argv[1])


@cache
def load(name: str, every: int | None) -> nx.Graph:
    """The undirected graph of a file, ids as the API has them. Ties of an author to itself are left out."""
    graph = nx.Graph()
    if name == "h2020":
        with gzip.open(folder / "h2020-collaboration" / "participations.csv.gz", "rt") as lines:
            for row in csv.DictReader(lines):
                if int(row["rcn"]) % every == 0:
                    graph.add_edge(f"h2020.actor-{row['pic']}", f"h2020.project-{row['rcn']}")
        return graph
    with gzip.open(folder / "coauthor-networks" / f"ca-{name}.txt.gz", "rt") as lines:
        for line in lines:
            ends = line.split()[:2]
            if len(ends) == 2 and all(end.isdigit() for end in ends) and ends[0] != ends[1]:
                graph.add_edge(*(f"{name}.{end}" for end in ends))
    return graph


def shortest_paths(graph, asked, answer):
    """The paths as sequences, first by id; so their number and length are compared too."""
    start, end, limit = asked["from"], asked["to"], asked["limit"]
    distance = nx.single_source_shortest_path_length(graph, end).get(start)
    if distance is None or distance > asked["maxHops"]:
        return check(answer, [], None)
    found = list(islice(nx.all_shortest_paths(graph, start, end), COMPARED_PATHS + 1))
    if len(found) > COMPARED_PATHS:
        valid = {tuple(path) for path in found}
        own = [path for path in answer["paths"] if len(path) == distance + 1 and nx.is_path(graph, path)]
        wanted = min(limit, len(valid))
        return None if len({*map(tuple, own)}) == len(answer["paths"]) == wanted else f"{len(own)} valid paths of {wanted}"
    return check(answer, sorted(found), limit)


def simple_paths(graph, asked, answer):
    found = {tuple(path) for path in nx.all_simple_paths(graph, asked["from"], asked["to"], cutoff=asked["maxHops"])}
    if asked["from"] == asked["to"]:
        found = {(asked["from"],)}
    return check(answer, sorted(map(list, found), key=lambda path: (len(path), path)), asked["limit"])


def check(answer, expected, limit):
    """Whether the answer's paths are the first of the expected ones, and it says so when it was cut."""
    is_cut = limit is not None and len(expected) > limit
    if answer["paths"] != expected[:limit]:
        own, others = ({tuple(path) for path in paths} for paths in (answer["paths"], expected[:limit]))
        return f"{len(own - others)} paths too many, {len(others - own)} missing of {len(expected)}, or another order"
    if (answer["truncated"] is not None) != is_cut:
        return f"truncated is {answer['truncated']}, with {len(expected)} paths"
    return None


def neighbourhood(graph, asked, answer):
    distances = nx.single_source_shortest_path_length(graph, asked["of"], cutoff=asked["hops"])
    own, truncated = answer["nodes"], answer["truncated"]
    if len(set(own)) != len(own) or not set(own) <= distances.keys():
        return f"{len(set(own) - distances.keys())} entities are not within {asked['hops']} hops, or come twice"
    order = [distances[node] for node in own]
    if order != sorted(order) or len(own) != min(len(distances), NODE_LIMIT):
        return f"{len(own)} entities, where there are {len(distances)}, or not nearest first"
    layers, cut = Counter(distances.values()), Counter(order)
    if any(cut[hop] != layers[hop] for hop in range(max(order))):
        return "a nearer layer is not whole"
    edges = graph.subgraph(own).number_of_edges()
    if answer["relationships"] != min(edges, RELATIONSHIP_LIMIT):
        return f"{answer['relationships']} relationships, where there are {edges}"
    reason = "NODE_LIMIT" if len(distances) > NODE_LIMIT else "RELATIONSHIP_LIMIT" if edges > RELATIONSHIP_LIMIT else None
    if (truncated and truncated["reason"]) != reason:
        return f"truncated is {truncated}, with {len(distances)} entities and {edges} relationships"
    return None


def project(graph, weight, nodes):
    """The one-mode projection of some actors and all they share a project with."""
    function = bipartite.weighted_projected_graph if weight == "COUNT" else bipartite.collaboration_weighted_projected_graph
    return function(graph, nodes)


def around(graph, asked, answer):
    actor = asked["around"]
    projected = project(graph, asked["weight"], [actor])
    return weights(answer, {(actor, other): tie["weight"] for other, tie in projected[actor].items()})


def among(graph, asked, answer):
    chosen = set(asked["ids"])
    ties = project(graph, asked["weight"], asked["ids"]).edges(data="weight")
    return weights(answer, {tuple(sorted((a, b))): weight for a, b, weight in ties if {a, b} <= chosen})


def whole(graph, asked, answer):
    actors = [node for node in graph if node.startswith("h2020.actor-")]
    ties = project(graph, asked["weight"], actors).edges(data="weight")
    return weights(
        answer, {tuple(sorted((a, b))): weight for a, b, weight in ties if round(weight, 10) >= asked["minWeight"]}
    )


def weights(answer, expected):
    own = {(a, b): weight for a, b, weight, _ in answer["rows"]}
    if own.keys() != expected.keys() or len(own) != len(answer["rows"]):
        return f"{len(own.keys() - expected.keys())} pairs too many, {len(expected.keys() - own.keys())} missing"
    if answer["totalCount"] != len(expected):
        return f"totalCount is {answer['totalCount']}, with {len(expected)} pairs"
    wrong = [pair for pair, weight in expected.items() if abs(own[pair] - weight) > 1e-9]
    if wrong:
        return f"{len(wrong)} weights differ: {wrong[0]} has {own[wrong[0]]}, where it is {expected[wrong[0]]}"
    order = [(-weight, a, b) for a, b, weight, _ in answer["rows"]]
    return None if order == sorted(order) else "not ordered by weight, then ids"


COMPARE = {
    "shortestPaths": shortest_paths,
    "paths": simple_paths,
    "neighbourhood": neighbourhood,
    "around": around,
    "among": among,
    "whole": whole,
}


def main() -> int:
    equal, different, kinds = 0, 0, Counter()
    with open(sys.argv[2]) as lines:
        for line in lines:
            asked = json.loads(line)
            answer = asked.pop("answer")
            difference = (
                f"the API answered {answer['error']}: {answer['message']}"
                if "error" in answer
                else COMPARE[asked["kind"]](load(asked["graph"], asked["every"]), asked, answer)
            )
            if difference is None:
                equal += 1
                kinds[asked["graph"], asked["kind"]] += 1
            else:
                different += 1
                print(f"DIFFERENT {json.dumps(asked)}: {difference}")
    for (graph, kind), count in sorted(kinds.items()):
        print(f"{graph} {kind}: {count} equal")
    print(f"{equal} equal, {different} different")
    return 1 if different or not equal else 0


sys.exit(main())
