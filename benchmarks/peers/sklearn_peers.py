"""Times scikit-learn's ranking metrics over the arrays that the other contestants read.

usage: sklearn_peers.py [--json] [--runs N] [--warm-ups N] maps.npy masks.npy

The arrays are loaded and flattened outside the time. Prints a table in Markdown, or JSON with every run's time.
"""

import argparse
import json
import statistics
import time

import numpy
import sklearn
from sklearn.metrics import average_precision_score, roc_auc_score

VERSION = f"scikit-learn {sklearn.__version__} on NumPy {numpy.__version__}"

# The function, and the name of Anometry's metric that measures the same.
FUNCTIONS = [
    (roc_auc_score, "pixel_AUROC"),
    (average_precision_score, "pixel_AveragePrecision"),
]


def measure(function, metric, truth, scores, warm_ups, runs):
    # Whatever is loaded at the first call; the slice has both classes.
    function(truth[:65536], scores[:65536])
    for _ in range(warm_ups):
        function(truth, scores)
    seconds = []
    for _ in range(runs):
        start = time.perf_counter()
        value = function(truth, scores)
        seconds.append(time.perf_counter() - start)
    return {"function": function.__name__, "metric": metric, "value": float(value), "seconds": seconds}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--version", action="version", version=VERSION)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--runs", type=int, default=5, help="runs that count (default: 5)")
    parser.add_argument("--warm-ups", type=int, default=1, help="runs before them (default: 1)")
    parser.add_argument("maps", help="scores, [N, H, W]")
    parser.add_argument("masks", help="0 or 1, [N, H, W]")
    arguments = parser.parse_args()

    scores = numpy.load(arguments.maps).ravel()
    truth = numpy.load(arguments.masks).ravel()
    results = [
        measure(function, metric, truth, scores, arguments.warm_ups, arguments.runs)
        for function, metric in FUNCTIONS
    ]

    if arguments.json:
        print(json.dumps({"version": VERSION, "pixels": scores.size, "results": results}))
        return
    print(f"{VERSION}, {scores.size} pixels\n")
    print("| function                | value              | median   | best     |")
    print("| ----------------------- | -----------------: | -------: | -------: |")
    for result in results:
        seconds = result["seconds"]
        print(
            f"| {result['function']:23} | {result['value']:.16f} "
            f"| {statistics.median(seconds):6.3f} s | {min(seconds):6.3f} s |"
        )


if __name__ == "__main__":
    main()
