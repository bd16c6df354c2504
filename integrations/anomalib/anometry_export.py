#!/usr/bin/env python3
"""Exports what a model of Anomalib 2 predicts, as files that `anometry evaluate` measures.

Needs NumPy only. Copy this file beside your script, and give Anomalib's engine the callback:

    from anometry_export import AnometryExport

    engine = Engine(callbacks=[AnometryExport("out")])
    engine.test(model=model, datamodule=datamodule)

Or export what was predicted:

    export(engine.predict(model=model, datamodule=datamodule), "out", model=model, datamodule=datamodule)

Into the folder go maps/**.npy, manifest.csv, thresholds.json and, where a mask is no file, masks/**.npy.
"""

from __future__ import annotations

import argparse
import csv
import errno
import hashlib
import io
import json
import os
import pickle
import sys
import unicodedata
from dataclasses import dataclass
from typing import Any, Iterable, Iterator

import numpy as np

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

__all__ = ["AnometryExport", "ExportError", "convert_pickle", "export"]

COLUMNS = (
    "image_path", "map_path", "mask_path", "label", "score", "category", "defect_type", "split", "sample_id",
    "object_id",
)
SPLITS = {
    "train": "train", "validation": "validation", "val": "validation", "valid": "validation", "test": "test",
    "test_public": "test", "test_private": "test", "test_private_mixed": "test",
}
MANIFEST = "manifest.csv"
THRESHOLDS = "thresholds.json"
JOURNAL = "manifest.partial.jsonl"
TEMPORARY = ".export.tmp"
HEADER = {"format": "anometry-export 1"}


class ExportError(ValueError):
    """What cannot be exported, where, why, and what to do."""


class Messages:
    """Every message: the problem, where it is, its cause, and what to do."""

    @staticmethod
    def no_image_path(batch: str, kind: str) -> str:
        return (f"{batch} has no image_path, so its maps have no names and no masks: it is a {kind}."
                " Give batches like Anomalib's ImageBatch, whose image_path has one path for each image.")

    @staticmethod
    def nothing_predicted(batch: str) -> str:
        return (f"{batch} has neither anomaly_map nor pred_score: the model has not predicted on it, or predicts labels"
                " only. Give what engine.predict returned, or use the callback in engine.test.")

    @staticmethod
    def wrong_shape(batch: str, field: str, shape: tuple, images: int) -> str:
        return (f"{batch} has {images} in image_path, but {field} has the shape {list(shape)}: each image needs one."
                " Maps and masks have the shape [N, H, W] or [N, 1, H, W], scores and labels [N].")

    @staticmethod
    def no_numbers(batch: str, field: str, kind: str) -> str:
        return f"{batch} has no numbers in {field}, but {kind}. Give a tensor, or a NumPy array of numbers."

    @staticmethod
    def nan(image: str, field: str, count: int) -> str:
        return (f"{image} has NaN in {field} ({count} in all): NaN has no rank. Often the model divided by zero, or"
                " overflowed in half precision; predict with Engine(precision=32) and look at this image.")

    @staticmethod
    def twice(image: str) -> str:
        return (f"{image} comes twice in one run: its maps would have one name. Predict each image once; in a data set"
                " that repeats images, give each copy a path of its own.")

    @staticmethod
    def some_maps(image: str, has_map: bool) -> str:
        has, others = ("an anomaly_map", "none") if has_map else ("no anomaly_map", "one")
        return (f"{image} has {has}, but other images in this folder have {others}: a manifest has maps for all images"
                " or for none. Export models that make maps, and models that do not, into two folders.")

    @staticmethod
    def not_utf8(path: str) -> str:
        return f"The path {ascii(path)} is not UTF-8, as {MANIFEST} is. Rename the file or its folder."

    @staticmethod
    def other_content(out: str, names: list) -> str:
        return (f"{out} has other content, {', '.join(names[:3])}: it is not empty, and nothing was exported into it."
                " Give a new or empty folder.")

    @staticmethod
    def no_folder(out: str) -> str:
        return f"{out} is a file, not a folder. Give the path of a new folder."

    @staticmethod
    def foreign(file: str, problem: str) -> str:
        return f"{file} was not written by this script: {problem}. Move it away, or give a new folder."

    @staticmethod
    def locked(out: str) -> str:
        return f"Another process exports into {out}: both would write {MANIFEST}. Wait for it, or give another folder."

    @staticmethod
    def outside(file: str, out: str) -> str:
        return f"{file} would lie outside {out}, because a folder above it is a symbolic link. Remove the link."

    @staticmethod
    def unwritable(file: str, problem: str) -> str:
        return (f"{file} cannot be written: {problem}. What was exported before is kept; mend the cause, and run the"
                " export again.")

    @staticmethod
    def devices(count: int) -> str:
        return f"The trainer has {count} processes, but one folder is written by one process. Use Engine(devices=1)."

    @staticmethod
    def pickle_type(file: str, name: str) -> str:
        return (f"{file} has an object of the type {name}, whose code would run: only NumPy arrays, numbers, texts and"
                " paths are read. Save tensors as arrays (tensor.cpu().numpy()).")

    @staticmethod
    def pickle_form(file: str, problem: str) -> str:
        return (f"{file} is not a pickle as ADEval reads it: {problem}. It is a dict of image paths, each with"
                " (map, score, mask path or None).")

    @staticmethod
    def normalised(categories: str) -> str:
        return (f"the scores of {categories} were normalised before they came here: Anomalib clamps them to [0, 1], so"
                " the ranks at both ends are lost; use the callback, or PostProcessor(enable_normalization=False).")

    @staticmethod
    def unknown(categories: str) -> str:
        return (f"all scores of {categories} are within [0, 1], perhaps normalised and clamped, which loses the ranks at"
                " both ends; give the model (export(..., model=model)), which knows it, or use the callback.")

    @staticmethod
    def masks_of_model_size(count: int) -> str:
        return (f"masks without a file, which were written with the size of the model's input: {count}; if the data set"
                " has files, use the callback, or give the datamodule.")

    @staticmethod
    def left(count: int, first: str) -> str:
        return (f"images in {MANIFEST} that are of an earlier run and were not in this one: {count}, the first {first};"
                " if the model or its data have changed, export into a new folder.")

    @staticmethod
    def rounded(count: int) -> str:
        return f"maps with scores that float32 cannot hold, so they were rounded to it, which may make ties: {count}."

    @staticmethod
    def done(count: int, manifest: str) -> str:
        return f"images in {manifest}: {count}; measure them with: anometry evaluate {manifest}"


def _say(message: str) -> None:
    print(f"anometry_export: {message}", file=sys.stderr)


@dataclass
class _Image:
    """One image of a batch, its arrays as they came."""

    place: str
    path: str
    map: np.ndarray | None
    score: float | None
    label: int | None
    mask_path: str
    mask: np.ndarray | None


def _array(place: str, field: str, value: Any) -> np.ndarray | None:
    if value is None:
        return None
    # A tensor, which may be on a device, in a graph, or of a type that NumPy lacks.
    array = value.detach().cpu().float().numpy() if hasattr(value, "detach") else np.asarray(value)
    if array.dtype.kind not in "fiub":
        raise ExportError(Messages.no_numbers(place, field, str(array.dtype)))
    return array


def _planes(place: str, field: str, value: Any, images: int) -> list:
    array = _array(place, field, value)
    if array is None:
        return [None] * images
    planes = array
    if planes.ndim == 2 and images == 1:
        planes = planes[np.newaxis]
    if planes.ndim == 4 and planes.shape[1] == 1:
        planes = planes[:, 0]
    if planes.ndim != 3 or len(planes) != images or planes.size == 0:
        raise ExportError(Messages.wrong_shape(place, field, array.shape, images))
    return list(planes)


def _values(place: str, field: str, value: Any, images: int) -> list:
    array = _array(place, field, value)
    if array is None:
        return [None] * images
    if array.size != images:
        raise ExportError(Messages.wrong_shape(place, field, array.shape, images))
    return array.reshape(-1).tolist()


def _text(value: Any) -> str:
    """A path, or nothing: Anomalib makes texts of None and of missing values."""
    text = os.fspath(value) if isinstance(value, (str, os.PathLike)) else ""
    return "" if text in ("None", "nan", ".") else text


def _images(batch: Any, number: int) -> Iterator[_Image]:
    place = f"Batch {number}"
    paths = getattr(batch, "image_path", None)
    if isinstance(paths, (str, os.PathLike)):  # a single item
        paths = [paths]
    count = len(paths) if paths is not None else 0
    if count == 0 or not all(map(_text, paths)):
        raise ExportError(Messages.no_image_path(place, type(batch).__name__))
    maps = _planes(place, "anomaly_map", getattr(batch, "anomaly_map", None), count)
    scores = _values(place, "pred_score", getattr(batch, "pred_score", None), count)
    if maps[0] is None and scores[0] is None:
        raise ExportError(Messages.nothing_predicted(place))
    labels = _values(place, "gt_label", getattr(batch, "gt_label", None), count)
    masks = _planes(place, "gt_mask", getattr(batch, "gt_mask", None), count)
    mask_paths = getattr(batch, "mask_path", None)
    if not isinstance(mask_paths, (list, tuple)) or len(mask_paths) != count:
        mask_paths = [mask_paths] * count if count == 1 else [None] * count
    for i, path in enumerate(map(_text, paths)):
        label = None if labels[i] is None else int(labels[i] != 0)
        image = f"Image {i + 1} of batch {number} ({path})"
        yield _Image(image, path, maps[i], scores[i], label, _text(mask_paths[i]), masks[i])


def _below(path: str, folder: str) -> str | None:
    """The path from this folder on, with slashes, or None if it is not below it."""
    relative = os.path.relpath(path, folder) if os.path.splitdrive(path)[0] == os.path.splitdrive(folder)[0] else ".."
    return None if relative.split(os.sep)[0] in ("..", ".") else relative.replace(os.sep, "/")


@dataclass
class _Layout:
    """What the path of an image says: bottle/test/crack/000 is the image 000 of bottle with a crack."""

    name: str
    category: str
    defect_type: str
    split: str

    @staticmethod
    def of(path: str, root: str | None, data_root: str | None) -> _Layout:
        parts = [part for part in os.path.splitdrive(path)[1].replace(os.sep, "/").split("/") if part]
        splits = [i for i in range(1, len(parts) - 1) if parts[i].lower() in SPLITS]
        category = defect_type = split = ""
        if splits:
            split = SPLITS[parts[splits[-1]].lower()]
            if splits[-1] + 1 < len(parts) - 1:
                category, defect_type = parts[splits[-1] - 1], parts[splits[-1] + 1]
        name = _below(path, root) if root else None
        if name is None and splits:
            name = "/".join(parts[splits[-1] - 1:])
        if name is None and data_root:
            name = _below(path, data_root)
        if name is None:
            name = "/".join(parts[-3:])
        return _Layout(os.path.splitext(name)[0], category, defect_type, split)


class _Folder:
    """The folder that is written: each file whole or not at all, and a journal of the images until the manifest is."""

    def __init__(self, out: str) -> None:
        self.out = _Folder.check(out)
        self.rows: dict[str, dict] = {}  # by the absolute path of the image
        self.unfinished: dict[str, bool] = {}  # the images of the journal: has a score outside [0, 1]
        self._names: dict[str, str] = {}
        self._folders: set = set()
        os.makedirs(self.out, exist_ok=True)
        self._journal = open(self._path(JOURNAL), "a+b")
        try:
            self._lock()
            self._read_manifest()
            self._read_journal()
            self._thresholds = self._read_thresholds()
        except BaseException:
            self.close()
            raise

    @staticmethod
    def check(out: str) -> str:
        out = os.path.abspath(os.fspath(out))
        if os.path.exists(out) and not os.path.isdir(out):
            raise ExportError(Messages.no_folder(out))
        names = sorted(os.listdir(out)) if os.path.isdir(out) else []
        if names and MANIFEST not in names and JOURNAL not in names:
            raise ExportError(Messages.other_content(out, names))
        return out

    def _path(self, name: str) -> str:
        return os.path.join(self.out, *name.split("/"))

    def _lock(self) -> None:
        if fcntl is None:
            return
        try:
            fcntl.lockf(self._journal, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            # Other errors mean that this file system has no locks.
            if error.errno in (errno.EACCES, errno.EAGAIN):
                raise ExportError(Messages.locked(self.out)) from None

    def _keep(self, row: dict) -> str:
        key = os.path.normpath(os.path.join(self.out, row["image_path"]))
        self.rows[key] = row
        self._names[_folded(row["sample_id"])] = key
        return key

    def _read_manifest(self) -> None:
        file = self._path(MANIFEST)
        if not os.path.exists(file):
            return
        with open(file, encoding="utf-8", newline="") as stream:
            reader = csv.DictReader(stream)
            columns = reader.fieldnames or []
            if not {"image_path", "sample_id"} <= set(columns) <= set(COLUMNS):
                raise ExportError(Messages.foreign(file, f"its columns are {', '.join(columns) or 'missing'}"))
            for row in reader:
                self._keep({column: row.get(column) or "" for column in COLUMNS})

    def _read_thresholds(self) -> dict:
        file = self._path(THRESHOLDS)
        if not os.path.exists(file):
            return {}
        with open(file, encoding="utf-8") as stream:
            try:
                return {entry.get("category", ""): entry for entry in json.load(stream)["thresholds"]}
            except (ValueError, LookupError, TypeError, AttributeError):
                raise ExportError(Messages.foreign(file, "it has no list of thresholds")) from None

    def _read_journal(self) -> None:
        self._journal.seek(0)
        whole = 0
        for number, line in enumerate(self._journal.read().splitlines(keepends=True)):
            if not line.endswith(b"\n"):
                break  # the process was killed while it wrote this line
            try:
                entry = json.loads(line)
                if number == 0 and entry != HEADER:
                    raise ValueError
                if number > 0:
                    self.unfinished[self._keep(entry["row"])] = entry["outside"]
            except (ValueError, KeyError, TypeError):
                problem = f"line {number + 1} is not an image"
                raise ExportError(Messages.foreign(self._path(JOURNAL), problem)) from None
            whole += len(line)
        self._journal.truncate(whole)
        if whole == 0:
            self._append([HEADER])

    def _append(self, lines: list) -> None:
        try:
            self._journal.write("".join(json.dumps(line) + "\n" for line in lines).encode())
            self._journal.flush()
            os.fsync(self._journal.fileno())
        except OSError as error:
            raise ExportError(Messages.unwritable(self._path(JOURNAL), error.strerror)) from error

    def key(self, path: str) -> str:
        path = os.path.abspath(path)
        try:
            path.encode("utf-8")
        except UnicodeEncodeError:
            raise ExportError(Messages.not_utf8(path)) from None
        return path

    def relative(self, path: str) -> str:
        path = self.key(path)
        return _below(path, self.out) or path

    def name(self, key: str, wanted: str) -> str:
        """The name wanted, unless another image has it: 000.bmp beside 000.png, or that of another data set."""
        if key in self.rows:
            return self.rows[key]["sample_id"]
        digest = hashlib.sha256(key.encode("utf-8")).hexdigest()
        name = wanted
        for length in (8, 64):
            if self._names.setdefault(_folded(name), key) == key:
                break
            name = f"{wanted}-{digest[:length]}"
        self._names[_folded(name)] = key
        return name

    def write(self, name: str, content: bytes) -> str:
        file = self._path(name)
        parent = os.path.dirname(file)
        try:
            if parent not in self._folders:
                real = os.path.realpath(self.out)
                if os.path.commonpath([os.path.realpath(parent), real]) != real:
                    raise ExportError(Messages.outside(file, self.out))
                os.makedirs(parent, exist_ok=True)
                self._folders.add(parent)
            with open(self._path(TEMPORARY), "wb") as stream:
                stream.write(content)
            os.replace(self._path(TEMPORARY), file)
        except OSError as error:
            raise ExportError(Messages.unwritable(file, error.strerror)) from error
        return name

    def add(self, rows: list) -> None:
        """Rows whose files are written, each with whether it has a score outside [0, 1]."""
        self._append([{"row": row, "outside": outside} for row, outside in rows])
        for row, outside in rows:
            self.unfinished[self._keep(row)] = outside

    def finish(self, thresholds: dict) -> str:
        entries = {**self._thresholds, **thresholds}
        document = {"format": "anometry-thresholds 1", "thresholds": [entries[name] for name in sorted(entries)]}
        self.write(THRESHOLDS, (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode("utf-8"))
        rows = sorted(self.rows.values(), key=lambda row: row["sample_id"])
        columns = [column for column in COLUMNS if any(row[column] for row in rows)]
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, columns, extrasaction="ignore", lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(rows)
        self.write(MANIFEST, text.getvalue().encode("utf-8"))
        self.close()
        os.remove(self._path(JOURNAL))
        return self._path(MANIFEST)

    def close(self) -> None:
        self._journal.close()


def _folded(name: str) -> str:
    """The same for names that are one file where case or the form of letters does not count."""
    return unicodedata.normalize("NFC", name).casefold()


def _npy(array: np.ndarray) -> bytes:
    content = io.BytesIO()
    np.lib.format.write_array(content, np.ascontiguousarray(array), version=(1, 0), allow_pickle=False)
    return content.getvalue()


@dataclass
class _Scale:
    """Whether scores are normalised, None if that is unknown, and the thresholds for them."""

    normalised: bool | None = None
    image_threshold: float | None = None
    pixel_threshold: float | None = None

    @staticmethod
    def of(model: Any, applied: bool = True) -> _Scale:
        """Of a model whose post-processor was applied to what is exported, or was not yet."""
        post_processor = getattr(model, "post_processor", None)
        if post_processor is None:
            return _Scale(normalised=None if model is None else False)
        enabled = getattr(post_processor, "enable_normalization", None)
        known = any(_number(post_processor, f"{level}_min") is not None for level in ("image", "pixel"))
        normalised = applied and (None if enabled is None else bool(enabled) and known)
        if normalised is None:
            return _Scale()
        return _Scale(normalised, *(_threshold(post_processor, level, normalised) for level in ("image", "pixel")))


def _threshold(post_processor: Any, level: str, normalised: bool) -> float | None:
    if normalised:
        return _number(post_processor, f"normalized_{level}_threshold")
    threshold = _number(post_processor, f"{level}_threshold")
    least, most = _number(post_processor, f"{level}_min"), _number(post_processor, f"{level}_max")
    sensitivity = _number(post_processor, f"{level}_sensitivity")
    if None in (threshold, least, most, sensitivity):
        return threshold
    # Anomalib compares normalised scores with 1 - sensitivity; this is the raw score that becomes it.
    return threshold + (0.5 - sensitivity) * (most - least)


def _number(holder: Any, field: str) -> float | None:
    value = _array("The post-processor", field, getattr(holder, field, None))
    return None if value is None or np.isnan(value).any() else float(value)


class _Export:
    """One run: batches in, a folder out."""

    def __init__(self, out: str, root: str | None, category: str | None, datamodule: Any, stage: str) -> None:
        self._root = os.path.abspath(root) if root else None
        data_root = getattr(datamodule, "root", None)
        self._data_root = os.path.abspath(data_root) if _text(data_root) else None
        self._category = category or _text(getattr(datamodule, "category", None))
        self._stage = stage
        self._folder = _Folder(out)
        samples = getattr(getattr(datamodule, "test_data", None), "samples", None)
        # In a batch whose first image is normal, Anomalib drops the mask paths of all; the data set has them.
        self._masks = {} if samples is None else {
            os.path.abspath(image): _text(mask) for image, mask in zip(samples["image_path"], samples["mask_path"])
        }
        self._seen: set = set()
        self._batches = self._masks_written = self._rounded = 0

    def add(self, batch: Any) -> None:
        self._batches += 1
        self.add_images(_images(batch, self._batches))

    def add_images(self, images: Iterable[_Image]) -> None:
        rows: list = []
        for image in images:
            key = self._folder.key(image.path)
            if key in self._seen:
                raise ExportError(Messages.twice(image.place))
            self._seen.add(key)
            other = rows[0][0] if rows else next(iter(self._folder.rows.values()), None)
            if other is not None and bool(other["map_path"]) != (image.map is not None):
                raise ExportError(Messages.some_maps(image.place, image.map is not None))
            rows.append(self._row(image, key))
        self._folder.add(rows)

    def _row(self, image: _Image, key: str) -> tuple:
        layout = _Layout.of(key, self._root, self._data_root)
        name = self._folder.name(key, layout.name)
        row = dict.fromkeys(COLUMNS, "")
        row.update(
            image_path=self._folder.relative(key),
            label="" if image.label is None else str(image.label),
            category=self._category or layout.category,
            defect_type=layout.defect_type,
            split=self._stage or layout.split,
            sample_id=name,
        )
        outside = False
        if image.score is not None:
            if np.isnan(image.score):
                raise ExportError(Messages.nan(image.place, "pred_score", 1))
            row["score"] = repr(float(image.score))
            outside = not 0 <= image.score <= 1
        if image.map is not None:
            with np.errstate(over="ignore"):
                scores = image.map.astype("<f4")
            missing = int(np.isnan(scores).sum())
            if missing > 0:
                raise ExportError(Messages.nan(image.place, "anomaly_map", missing))
            self._rounded += not np.array_equal(scores, image.map)
            outside = outside or bool(((scores < 0) | (scores > 1)).any())
            row["map_path"] = self._folder.write(f"maps/{name}.npy", _npy(scores))
        row["mask_path"] = self._mask(image, key, name)
        return row, outside

    def _mask(self, image: _Image, key: str, name: str) -> str:
        path = image.mask_path or self._masks.get(key, "")
        if path and (image.mask is None or os.path.exists(path)):
            return self._folder.relative(path)
        if image.mask is None or image.label == 0 or (image.label is None and not image.mask.any()):
            return ""
        self._masks_written += 1
        return self._folder.write(f"masks/{name}.npy", _npy((image.mask != 0).astype("u1")))

    def finish(self, scale: _Scale) -> str:
        folder = self._folder
        # Of an interrupted run there may be images of other categories, of which this model says nothing.
        outside = dict.fromkeys((folder.rows[key]["category"] for key in self._seen), False)
        for key, beyond in folder.unfinished.items():
            if beyond and folder.rows[key]["category"] in outside:
                outside[folder.rows[key]["category"]] = True
        thresholds, said = {}, {True: [], None: []}
        for category in sorted(outside):
            # A clamped score is never outside; so none that is was normalised.
            normalised = False if scale.normalised is None and outside[category] else scale.normalised
            entry = {"category": category} if category else {}
            entry.update(normalised=normalised, comparison="score > threshold")
            entry.update(image_threshold=scale.image_threshold, pixel_threshold=scale.pixel_threshold)
            thresholds[category] = entry
            if normalised is not False:
                said[normalised].append(category or "all images")
        left = sorted(row["sample_id"] for key, row in folder.rows.items()
                      if key not in self._seen and (key in folder.unfinished or row["category"] in outside))
        manifest = folder.finish(thresholds)
        if said[True]:
            _say(Messages.normalised(", ".join(said[True])))
        if said[None]:
            _say(Messages.unknown(", ".join(said[None])))
        if self._masks_written:
            _say(Messages.masks_of_model_size(self._masks_written))
        if self._rounded:
            _say(Messages.rounded(self._rounded))
        if left:
            _say(Messages.left(len(left), left[0]))
        _say(Messages.done(len(folder.rows), manifest))
        return manifest

    def close(self) -> None:
        self._folder.close()


def export(
    predictions: Iterable, out: str, *, model: Any = None, datamodule: Any = None, root: str | None = None,
    category: str | None = None,
) -> str:
    """Writes what engine.predict returned, a list or a generator of batches, and returns the path of the manifest.

    The model says whether its post-processor normalised the scores, and its thresholds; the datamodule has the paths of
    all masks. Names in the folder mirror the paths of the images below root.
    """
    run = _Export(out, root, category, datamodule, "")
    try:
        for batch in predictions:
            run.add(batch)
        return run.finish(_Scale.of(model))
    finally:
        run.close()


class _Hooks:
    """Writes raw scores in engine.test or engine.predict, a batch at a time, before the post-processor changes them."""

    def __init__(self, out: str, *, root: str | None = None, category: str | None = None) -> None:
        super().__init__()
        _Folder.check(out)  # before hours of training
        self.out, self.root, self.category = out, root, category
        self._run: _Export | None = None

    def _start(self, trainer: Any, stage: str) -> None:
        self._stop()
        processes = getattr(trainer, "world_size", 1)
        if processes > 1:
            raise ExportError(Messages.devices(processes))
        self._run = _Export(self.out, self.root, self.category, getattr(trainer, "datamodule", None), stage)

    def _stop(self) -> None:
        if self._run is not None:
            self._run.close()
            self._run = None

    def _finish(self, trainer: Any, model: Any) -> None:
        # The trainer calls the callbacks in their order, and puts those of the model, such as the post-processor, last.
        order = list(getattr(trainer, "callbacks", []))
        earlier = order[: next((i for i, callback in enumerate(order) if callback is self), 0)]
        post_processor = getattr(model, "post_processor", None)
        applied = any(callback is post_processor for callback in earlier)
        try:
            self._run.finish(_Scale.of(model, applied))
        finally:
            self._stop()

    def on_test_start(self, trainer: Any, pl_module: Any) -> None:
        self._start(trainer, "test")

    def on_test_batch_end(
        self, trainer: Any, pl_module: Any, outputs: Any, batch: Any, batch_idx: int, dataloader_idx: int = 0
    ) -> None:
        self._run.add(batch if outputs is None else outputs)

    def on_test_end(self, trainer: Any, pl_module: Any) -> None:
        self._finish(trainer, pl_module)

    def on_predict_start(self, trainer: Any, pl_module: Any) -> None:
        self._start(trainer, "")

    def on_predict_batch_end(
        self, trainer: Any, pl_module: Any, outputs: Any, batch: Any, batch_idx: int, dataloader_idx: int = 0
    ) -> None:
        self._run.add(batch if outputs is None else outputs)

    def on_predict_end(self, trainer: Any, pl_module: Any) -> None:
        self._finish(trainer, pl_module)

    def on_exception(self, trainer: Any, pl_module: Any, exception: BaseException) -> None:
        self._stop()


def __getattr__(name: str) -> Any:
    """Makes AnometryExport when it is first asked for, because only then is Lightning needed, if it is there."""
    if name != "AnometryExport":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        from lightning.pytorch.callbacks import Callback
    except ImportError:
        Callback = object
    made = type(name, (_Hooks, Callback), {"__doc__": _Hooks.__doc__, "__module__": __name__})
    globals()[name] = made
    return made


class _DataOnly(pickle.Unpickler):
    """Reads arrays, numbers, texts and paths, and runs no other code."""

    ALLOWED = {
        ("numpy", "ndarray"), ("numpy", "dtype"), ("_codecs", "encode"),
        *((f"numpy.{core}.{module}", name) for core in ("core", "_core")
          for module, name in (("multiarray", "_reconstruct"), ("multiarray", "scalar"), ("numeric", "_frombuffer"))),
        *(("pathlib", f"{kind}Path") for kind in ("Posix", "PurePosix", "Windows", "PureWindows")),
    }

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) not in self.ALLOWED:
            raise ExportError(Messages.pickle_type(self.file, f"{module}.{name}"))
        return super().find_class(module, name)


def convert_pickle(file: str, out: str, *, root: str | None = None, category: str | None = None) -> str:
    """Writes what a pickle for ADEval has: a dict of image paths, each with (map, score, mask path or None)."""
    with open(file, "rb") as stream:
        unpickler = _DataOnly(stream)
        unpickler.file = file
        try:
            predictions = unpickler.load()
        except ExportError:
            raise
        # What the unpickler raises for bytes that are no pickle.
        except (pickle.UnpicklingError, EOFError, ValueError, LookupError, ImportError, AttributeError, TypeError) as e:
            raise ExportError(Messages.pickle_form(file, str(e) or type(e).__name__)) from e
    if not isinstance(predictions, dict) or not predictions:
        raise ExportError(Messages.pickle_form(file, f"it has a {type(predictions).__name__}, or an empty one"))
    run = _Export(out, root, category, None, "")
    try:
        for path, values in predictions.items():
            place = f"The image {path} of {file}"
            if not _text(path) or not isinstance(values, (tuple, list)) or len(values) != 3 or values[0] is None:
                raise ExportError(Messages.pickle_form(file, f"under {path!r} it has no map, score and mask path"))
            plane = _planes(place, "map", values[0], 1)[0]
            score = _values(place, "score", values[1], 1)[0]
            mask = _text(values[2])
            run.add_images([_Image(place, _text(path), plane, score, int(bool(mask)), mask, None)])
        return run.finish(_Scale())
    finally:
        run.close()


def main(arguments: list | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="anometry_export.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    about = ("Convert a pickle for ADEval: a dict of image paths, each with (map, score, mask path or None)."
             " Unpickling can run code: convert only files that you wrote yourself.")
    pickles = commands.add_parser("convert-pickle", help=about, description=about)
    pickles.add_argument("file", metavar="FILE", help="the pickle")
    pickles.add_argument("--out", required=True, metavar="DIR", help="a new folder, or one of an earlier export")
    pickles.add_argument("--root", metavar="DIR", help="names in DIR mirror the paths of the images below it")
    pickles.add_argument("--category", metavar="NAME", help="the category of all images (default: from their paths)")
    options = parser.parse_args(arguments)
    try:
        convert_pickle(options.file, options.out, root=options.root, category=options.category)
    except (ExportError, OSError) as error:
        _say(str(error))
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main())
