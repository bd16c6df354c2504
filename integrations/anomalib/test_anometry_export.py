"""Tests of anometry_export.py with batches shaped like those of Anomalib 2: python3 -m unittest test_anometry_export."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import pickle
import shutil
import signal
import subprocess
import sys
import tempfile
import types
import unittest
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

import anometry_export  # noqa: E402
from anometry_export import ExportError, convert_pickle, export  # noqa: E402


class Tensor:
    """As much of a tensor as is used: on a device, with a gradient, of a type that NumPy lacks."""

    def __init__(self, array: Any, state: str = "graph device bfloat16") -> None:
        self.array, self.state = np.asarray(array), state

    def _without(self, part: str) -> Tensor:
        return Tensor(self.array, self.state.replace(part, "").strip())

    def detach(self) -> Tensor:
        return self._without("graph")

    def cpu(self) -> Tensor:
        return self._without("device")

    def float(self) -> Tensor:
        return Tensor(self.array.astype(np.float32), self.state.replace("bfloat16", "").strip())

    def numpy(self) -> np.ndarray:
        if self.state:
            raise TypeError(f"Can't convert a tensor with {self.state} to numpy")
        return self.array

    def __len__(self) -> int:
        return len(self.array)


@dataclass
class ImageBatch:
    """The fields of Anomalib's ImageBatch that are used."""

    image_path: Any = None
    anomaly_map: Any = None
    pred_score: Any = None
    gt_label: Any = None
    gt_mask: Any = None
    mask_path: Any = None
    pred_label: Any = None
    pred_mask: Any = None


class PostProcessor:
    """Normalises and clamps in place, as Anomalib's does in its hook."""

    def __init__(self, enable_normalization: bool = True, sensitivity: float = 0.5) -> None:
        self.enable_normalization = enable_normalization
        self.image_threshold, self.pixel_threshold = Tensor(12.0), Tensor(5.0)
        known = enable_normalization
        self.image_min, self.image_max = Tensor(10.0 if known else np.nan), Tensor(14.0 if known else np.nan)
        self.pixel_min, self.pixel_max = Tensor(1.0 if known else np.nan), Tensor(9.0 if known else np.nan)
        self.image_sensitivity = self.pixel_sensitivity = sensitivity
        self.normalized_image_threshold = self.normalized_pixel_threshold = Tensor(1 - sensitivity)

    def normalise(self, batch: ImageBatch) -> None:
        if self.enable_normalization:
            maps, scores = np.asarray(batch.anomaly_map.array), np.asarray(batch.pred_score.array)
            batch.anomaly_map = Tensor(np.clip((maps - 5) / 8 + 0.5, 0, 1))
            batch.pred_score = Tensor(np.clip((scores - 12) / 4 + 0.5, 0, 1))

    def on_test_start(self, trainer: Any, model: Any) -> None:
        pass

    on_test_end = on_predict_start = on_predict_end = on_test_start

    def on_test_batch_end(self, trainer: Any, model: Any, outputs: ImageBatch, *rest: Any) -> None:
        self.normalise(outputs)

    on_predict_batch_end = on_test_batch_end


@dataclass
class Trainer:
    """Calls hooks in the order of Lightning's loops."""

    callbacks: list
    datamodule: Any = None
    world_size: int = 1

    def run(self, stage: str, model: Any, batches: list) -> list:
        def call(hook: str, *arguments: Any) -> None:
            for callback in self.callbacks:
                getattr(callback, hook)(self, model, *arguments)

        call(f"on_{stage}_start")
        for index, batch in enumerate(batches):
            call(f"on_{stage}_batch_end", batch, batch, index)
        call(f"on_{stage}_end")
        return batches


def batches(data: str, category: str = "bottle", size: int = 2) -> list:
    """Five images of MVTec AD, in batches; the same each time."""
    images = [("broken", "000"), ("broken", "001"), ("good", "000"), ("good", "001"), ("hole", "000")]
    random = np.random.default_rng(7)
    made = []
    for start in range(0, len(images), size):
        some = images[start:start + size]
        labels = [defect != "good" for defect, _ in some]
        masks = np.zeros((len(some), 4, 6))
        masks[labels, 1, 2] = 1
        made.append(ImageBatch(
            image_path=[f"{data}/{category}/test/{defect}/{name}.png" for defect, name in some],
            anomaly_map=Tensor(random.uniform(0, 10, (len(some), 4, 6)).astype(np.float32)),
            pred_score=Tensor(random.uniform(9, 15, len(some)).astype(np.float32)),
            gt_label=Tensor(labels),
            gt_mask=Tensor(masks),
            mask_path=[f"{data}/{category}/ground_truth/{defect}/{name}_mask.png" if defect != "good" else "None"
                       for defect, name in some],
        ))
    return made


class TestCase(unittest.TestCase):
    maxDiff = None

    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = os.path.realpath(folder.name)
        self.out = os.path.join(self.folder, "out")
        self.data = os.path.join(self.folder, "data", "MVTecAD")
        for category in ("bottle", "cable"):
            for mask in ("broken/000", "broken/001", "hole/000"):
                self.file(f"data/MVTecAD/{category}/ground_truth/{mask}_mask.png")
        self.said = io.StringIO()
        redirect = contextlib.redirect_stderr(self.said)
        redirect.__enter__()
        self.addCleanup(redirect.__exit__, None, None, None)

    def file(self, name: str, content: bytes = b"") -> str:
        path = Path(self.folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        return str(path)

    def rows(self) -> list:
        with open(os.path.join(self.out, "manifest.csv"), encoding="utf-8", newline="") as stream:
            return list(csv.DictReader(stream))

    def thresholds(self) -> list:
        return json.loads(Path(self.out, "thresholds.json").read_text(encoding="utf-8"))["thresholds"]

    def map(self, name: str) -> np.ndarray:
        return np.load(os.path.join(self.out, "maps", *f"{name}.npy".split("/")), allow_pickle=False)

    def files(self, out: str | None = None) -> dict:
        root = Path(out or self.out)
        return {str(file.relative_to(root)): file.read_bytes() for file in sorted(root.rglob("*")) if file.is_file()}

    def refused(self, message: str, run: Any) -> None:
        with self.assertRaises(ExportError) as raised:
            run()
        self.assertEqual(message, str(raised.exception))

    def messages(self) -> list:
        return [line.replace(self.folder, "DIR") for line in self.said.getvalue().splitlines()]


class ExportTest(TestCase):
    def test_writes_maps_as_they_are(self) -> None:
        made = batches(self.data)
        manifest = export(made, self.out)
        self.assertEqual(os.path.join(self.out, "manifest.csv"), manifest)
        written = self.map("bottle/test/broken/001")
        self.assertEqual(np.dtype("<f4"), written.dtype)
        np.testing.assert_array_equal(made[0].anomaly_map.array[1], written)
        self.assertEqual(
            ["manifest.csv"] + [f"maps/bottle/test/{name}.npy" for name in
                                ("broken/000", "broken/001", "good/000", "good/001", "hole/000")] + ["thresholds.json"],
            list(self.files()))

    def test_manifest(self) -> None:
        made = batches(self.data)
        export(made, self.out)
        text = Path(self.out, "manifest.csv").read_bytes()
        header = b"image_path,map_path,mask_path,label,score,category,defect_type,split,sample_id\r\n"
        self.assertTrue(text.startswith(header), text)
        self.assertEqual(text.count(b"\n"), text.count(b"\r\n"))
        self.assertEqual({
            "image_path": f"{self.data}/bottle/test/broken/000.png",
            "map_path": "maps/bottle/test/broken/000.npy",
            "mask_path": f"{self.data}/bottle/ground_truth/broken/000_mask.png",
            "label": "1", "score": repr(float(made[0].pred_score.array[0])), "category": "bottle",
            "defect_type": "broken", "split": "test", "sample_id": "bottle/test/broken/000",
        }, self.rows()[0])
        self.assertEqual(["", "0"], [self.rows()[2][column] for column in ("mask_path", "label")])

    def test_paths_below_the_folder_are_relative(self) -> None:
        inside = os.path.join(self.out, "data", "bottle", "test")
        export([ImageBatch([f"{inside}/a/0.png"], np.zeros((1, 2, 2)), mask_path=[f"{inside}/m.png"])], self.out)
        self.assertEqual("data/bottle/test/a/0.png", self.rows()[0]["image_path"])
        self.assertEqual("data/bottle/test/m.png", self.rows()[0]["mask_path"])

    def test_does_not_depend_on_batches_or_order(self) -> None:
        export(batches(self.data), self.out)
        other = os.path.join(self.folder, "other")
        export(reversed(batches(self.data)), other)
        self.assertEqual(self.files(), self.files(other))

    def test_single_items_of_arrays(self) -> None:
        item = ImageBatch(f"{self.data}/bottle/test/good/0.png", np.full((3, 5), 2, np.float16), np.float32(2), False)
        export([item], self.out)
        np.testing.assert_array_equal(np.full((3, 5), 2), self.map("bottle/test/good/0"))
        self.assertEqual(("0", "2.0"), (self.rows()[0]["label"], self.rows()[0]["score"]))

    def test_maps_with_a_channel(self) -> None:
        export([ImageBatch(["a/test/b/0.png", "a/test/b/1.png"], np.ones((2, 1, 3, 5)))], self.out)
        self.assertEqual((3, 5), self.map("a/test/b/1").shape)

    def test_a_generator_is_not_kept(self) -> None:
        def stream() -> Any:
            for number, batch in enumerate(batches(self.data)):
                self.assertEqual(2 * number, len(list(Path(self.out).rglob("*.npy"))))
                yield batch

        export(stream(), self.out)
        self.assertEqual(5, len(self.rows()))

    def test_texts_that_csv_must_quote(self) -> None:
        path = os.path.join(self.folder, "a,b", "test", 'say "ü"', "line\nbreak.png")
        export([ImageBatch([path], np.zeros((1, 2, 2)))], self.out)
        self.assertEqual(path, self.rows()[0]["image_path"])
        self.assertEqual('say "ü"', self.rows()[0]["defect_type"])
        self.assertTrue(os.path.exists(os.path.join(self.out, self.rows()[0]["map_path"])))

    def test_scores_alone(self) -> None:
        made = [ImageBatch(batch.image_path, pred_score=batch.pred_score, gt_label=batch.gt_label)
                for batch in batches(self.data)]
        export(made, self.out)
        self.assertEqual(["image_path", "label", "score", "category", "defect_type", "split", "sample_id"],
                         list(self.rows()[0]))
        self.assertEqual(["manifest.csv", "thresholds.json"], list(self.files()))

    def test_several_categories_share_a_folder(self) -> None:
        export(batches(self.data), self.out)
        export(batches(self.data, "cable"), self.out)
        self.assertEqual(["bottle"] * 5 + ["cable"] * 5, [row["category"] for row in self.rows()])
        self.assertEqual(["bottle", "cable"], [entry["category"] for entry in self.thresholds()])
        self.assertNotIn("earlier run", self.said.getvalue())

    def test_again_gives_the_same_files(self) -> None:
        export(batches(self.data), self.out)
        before = self.files()
        export(batches(self.data), self.out)
        self.assertEqual(before, self.files())

    def test_says_what_an_earlier_run_left(self) -> None:
        export(batches(self.data), self.out)
        export(batches(self.data)[:2], self.out)
        self.assertIn("anometry_export: images in manifest.csv that are of an earlier run and were not in this one: 1, the"
                      " first bottle/test/hole/000; if the model or its data have changed, export into a new folder.",
                      self.messages())


class NamesTest(TestCase):
    def names(self, *paths: str, **options: Any) -> list:
        export([ImageBatch([path], np.zeros((1, 2, 2))) for path in paths], self.out, **options)
        found = {row["image_path"]: row["sample_id"] for row in self.rows()}
        return [found[os.path.abspath(path)] for path in paths]

    def test_mirror_known_layouts(self) -> None:
        self.assertEqual(
            ["can/test_public/bad/000_regular", "bagel/test/crack/rgb/000", "01/test/ko/0000"],
            self.names("/d/can/test_public/bad/000_regular.png", "/d/bagel/test/crack/rgb/000.png",
                       "/x/train/01/test/ko/0000.bmp"))
        self.assertEqual([("01", "ko", "test"), ("bagel", "crack", "test"), ("can", "bad", "test")],
                         [(row["category"], row["defect_type"], row["split"]) for row in self.rows()])

    def test_keep_the_split(self) -> None:
        self.names("/d/bottle/train/good/0.png", "/d/can/validation/good/0.png", "/d/any/folder/0.png")
        self.assertEqual(["", "train", "validation"], [row["split"] for row in self.rows()])

    def test_of_other_layouts_are_the_last_parts(self) -> None:
        self.assertEqual(["x/kos01/Part0", "0"], self.names("/data/x/kos01/Part0.jpg", "/0.png"))
        self.assertNotIn("category", self.rows()[0])

    def test_are_relative_to_a_root(self) -> None:
        root = os.path.join(self.folder, "set")
        self.assertEqual(["a/b/c/d/0"], self.names(f"{root}/a/b/c/d/0.png", root=root))

    def test_are_relative_to_the_root_of_the_data(self) -> None:
        root = os.path.join(self.folder, "set")
        data = types.SimpleNamespace(root=Path(root), category="pcb")
        self.assertEqual(["NG/x/S1/0"], self.names(f"{root}/NG/x/S1/0.png", datamodule=data))
        self.assertEqual("pcb", self.rows()[0]["category"])

    def test_do_not_collide(self) -> None:
        names = self.names("/a/test/b/0.png", "/a/test/b/0.bmp", "/e/a/test/b/0.png", "/a/test/B/0.png",
                           "/a/test/u\u0308/0.png", "/a/test/\u00fc/0.png")
        # Also where the case or the form of a letter does not tell files apart.
        for name, taken in zip(names, (False, True, True, True, False, True)):
            self.assertRegex(name, r"^a/test/[^/]+/0-[0-9a-f]{8}$" if taken else r"^a/test/[^/]+/0$")
        self.assertEqual(6, len(list(Path(self.out).rglob("*.npy"))))

    def test_do_not_collide_with_those_of_an_earlier_run(self) -> None:
        self.names("/a/test/b/0.png")
        self.assertRegex(self.names("/a/test/b/0.bmp")[0], "^a/test/b/0-[0-9a-f]{8}$")
        self.assertEqual(2, len(self.rows()))

    def test_stay_inside_the_folder(self) -> None:
        names = self.names("../../../../../../../../etc/passwd.png", f"{self.folder}/x/../../../../../a.png", "b/../c.png")
        for name in names:
            self.assertNotIn("..", name.split("/"))
        self.assertEqual(["data", "out"], sorted(os.listdir(self.folder)))

    def test_do_not_follow_links_out_of_the_folder(self) -> None:
        export(batches(self.data), self.out)
        os.rename(os.path.join(self.out, "maps", "bottle"), os.path.join(self.folder, "elsewhere"))
        os.symlink(os.path.join(self.folder, "elsewhere"), os.path.join(self.out, "maps", "bottle"))
        self.refused(f"{self.out}/maps/bottle/test/broken/000.npy would lie outside {self.out}, because a folder above it"
                     " is a symbolic link. Remove the link.", lambda: export(batches(self.data), self.out))


class MasksTest(TestCase):
    def test_without_files_are_written(self) -> None:
        made = batches(self.data)
        for batch in made:
            batch.mask_path = None
        export(made, self.out)
        self.assertEqual(["masks/bottle/test/broken/000.npy", "masks/bottle/test/broken/001.npy", "", "",
                          "masks/bottle/test/hole/000.npy"], [row["mask_path"] for row in self.rows()])
        mask = np.load(os.path.join(self.out, "masks/bottle/test/hole/000.npy"))
        self.assertEqual((np.dtype("u1"), (4, 6), 1), (mask.dtype, mask.shape, mask.sum()))
        self.assertIn("anometry_export: masks without a file, which were written with the size of the model's input: 3; if"
                      " the data set has files, use the callback, or give the datamodule.", self.messages())

    def test_are_found_in_the_data_set(self) -> None:
        made = batches(self.data)
        samples = {
            "image_path": [path for batch in made for path in batch.image_path],
            "mask_path": [None if path == "None" else path for batch in made for path in batch.mask_path],
        }
        for batch in made:
            batch.mask_path = None
        data = types.SimpleNamespace(test_data=types.SimpleNamespace(samples=samples), category="bottle", root=self.data)
        export(made, self.out, datamodule=data)
        self.assertEqual(f"{self.data}/bottle/ground_truth/hole/000_mask.png", self.rows()[4]["mask_path"])
        self.assertFalse(os.path.exists(os.path.join(self.out, "masks")))

    def test_that_are_gone_are_written(self) -> None:
        os.remove(f"{self.data}/bottle/ground_truth/hole/000_mask.png")
        export(batches(self.data), self.out)
        self.assertEqual("masks/bottle/test/hole/000.npy", self.rows()[4]["mask_path"])

    def test_of_a_classification_are_left_out(self) -> None:
        made = batches(self.data)
        for batch in made:
            batch.gt_mask, batch.mask_path = None, [""] * len(batch.image_path)
        export(made, self.out)
        self.assertNotIn("mask_path", self.rows()[0])


class CallbackTest(TestCase):
    def callback(self) -> Any:
        return anometry_export.AnometryExport(self.out)

    def test_takes_raw_scores_before_the_post_processor(self) -> None:
        for stage in ("test", "predict"):
            with self.subTest(stage):
                model = types.SimpleNamespace(post_processor=PostProcessor())
                made = batches(self.data)
                raw = [np.array(plane) for batch in made for plane in batch.anomaly_map.array]
                Trainer([self.callback(), model.post_processor]).run(stage, model, made)
                np.testing.assert_array_equal(raw[4], self.map("bottle/test/hole/000"))
                self.assertLessEqual(made[2].anomaly_map.array.max(), 1)
                self.assertEqual([{"category": "bottle", "normalised": False, "comparison": "score > threshold",
                                   "image_threshold": 12.0, "pixel_threshold": 5.0}], self.thresholds())
                self.assertNotIn("normalised", self.said.getvalue())

    def test_says_that_scores_are_normalised_after_it(self) -> None:
        model = types.SimpleNamespace(post_processor=PostProcessor())
        Trainer([model.post_processor, self.callback()]).run("test", model, batches(self.data))
        self.assertEqual([{"category": "bottle", "normalised": True, "comparison": "score > threshold",
                           "image_threshold": 0.5, "pixel_threshold": 0.5}], self.thresholds())
        self.assertEqual(
            ["anometry_export: the scores of bottle were normalised before they came here: Anomalib clamps them to [0, 1],"
             " so the ranks at both ends are lost; use the callback, or PostProcessor(enable_normalization=False).",
             "anometry_export: images in DIR/out/manifest.csv: 5; measure them with: anometry evaluate"
             " DIR/out/manifest.csv"], self.messages())

    def test_after_a_post_processor_that_does_not_normalise(self) -> None:
        model = types.SimpleNamespace(post_processor=PostProcessor(enable_normalization=False))
        Trainer([model.post_processor, self.callback()]).run("test", model, batches(self.data))
        self.assertIs(False, self.thresholds()[0]["normalised"])

    def test_sensitivity_moves_the_raw_threshold(self) -> None:
        model = types.SimpleNamespace(post_processor=PostProcessor(sensitivity=0.25))
        Trainer([self.callback(), model.post_processor]).run("test", model, batches(self.data))
        # Normalised, 13 is (13 - 12) / 4 + 0.5 = 0.75 = 1 - sensitivity.
        self.assertEqual([13.0, 7.0], [self.thresholds()[0][f"{level}_threshold"] for level in ("image", "pixel")])

    def test_model_without_a_post_processor(self) -> None:
        Trainer([self.callback()]).run("test", types.SimpleNamespace(post_processor=None), batches(self.data))
        self.assertEqual([{"category": "bottle", "normalised": False, "comparison": "score > threshold",
                           "image_threshold": None, "pixel_threshold": None}], self.thresholds())

    def test_thresholds_of_each_category(self) -> None:
        for category, threshold in (("bottle", 12.0), ("cable", 13.0)):
            model = types.SimpleNamespace(post_processor=PostProcessor())
            model.post_processor.image_threshold = Tensor(threshold)
            data = types.SimpleNamespace(category=category, root=self.data)
            Trainer([self.callback(), model.post_processor], data).run("test", model, batches(self.data, category))
        self.assertEqual([("bottle", 12.0), ("cable", 13.0)],
                         [(entry["category"], entry["image_threshold"]) for entry in self.thresholds()])

    def test_tested_images_are_of_the_split_test(self) -> None:
        made = [ImageBatch(["/d/hazelnut_toy/crack/0.jpg"], np.zeros((1, 2, 2)))]
        Trainer([self.callback()]).run("test", types.SimpleNamespace(post_processor=None), made)
        self.assertEqual("test", self.rows()[0]["split"])

    def test_is_a_callback_of_lightning_where_that_is(self) -> None:
        class Callback:
            def setup(self, trainer: Any, pl_module: Any, stage: str) -> None:
                pass

        module = types.ModuleType("lightning.pytorch.callbacks")
        module.Callback = Callback
        made = vars(anometry_export).pop("AnometryExport", None)
        try:
            with mock.patch.dict(sys.modules, {"lightning": types.ModuleType("lightning"),
                                               "lightning.pytorch": types.ModuleType("lightning.pytorch"),
                                               "lightning.pytorch.callbacks": module}):
                from anometry_export import AnometryExport
                self.assertIsInstance(AnometryExport(self.out), Callback)
                self.assertIs(AnometryExport, anometry_export.AnometryExport)
                self.assertIs(AnometryExport, pickle.loads(pickle.dumps(AnometryExport)))
        finally:
            vars(anometry_export).pop("AnometryExport", None)
            if made is not None:
                anometry_export.AnometryExport = made

    def test_importing_imports_neither_lightning_nor_torch(self) -> None:
        script = ("import sys, anometry_export; print([name for name in ('lightning', 'torch', 'anomalib')"
                  " if name in sys.modules])")
        done = subprocess.run([sys.executable, "-c", script], cwd=HERE, capture_output=True, text=True, check=True)
        self.assertEqual("[]\n", done.stdout)

    def test_several_processes(self) -> None:
        trainer = Trainer([self.callback()], world_size=2)
        self.refused("The trainer has 2 processes, but one folder is written by one process. Use Engine(devices=1).",
                     lambda: trainer.run("test", None, batches(self.data)))

    def test_an_exception_leaves_what_was_written_for_the_next_run(self) -> None:
        model = types.SimpleNamespace(post_processor=None)
        callback = self.callback()
        callback.on_test_start(Trainer([]), model)
        made = batches(self.data)
        callback.on_test_batch_end(Trainer([]), model, made[0], made[0], 0)
        callback.on_exception(Trainer([]), model, KeyboardInterrupt())
        self.assertFalse(os.path.exists(os.path.join(self.out, "manifest.csv")))
        Trainer([self.callback()]).run("test", model, made)
        self.assertEqual(5, len(self.rows()))

    def test_a_bad_folder_is_refused_before_the_training(self) -> None:
        self.file("out/thesis.tex")
        self.refused(f"{self.out} has other content, thesis.tex: it is not empty, and nothing was exported into it. Give a"
                     " new or empty folder.", self.callback)


class NormalisedTest(TestCase):
    """What engine.predict returned."""

    def predicted(self, post_processor: PostProcessor) -> list:
        made = batches(self.data)
        for batch in made:
            post_processor.normalise(batch)
        return made

    def test_the_model_knows(self) -> None:
        post_processor = PostProcessor()
        export(self.predicted(post_processor), self.out, model=types.SimpleNamespace(post_processor=post_processor))
        self.assertIs(True, self.thresholds()[0]["normalised"])
        self.assertIn("the scores of bottle were normalised", self.said.getvalue())

    def test_raw_by_the_model(self) -> None:
        post_processor = PostProcessor(enable_normalization=False)
        export(self.predicted(post_processor), self.out, model=types.SimpleNamespace(post_processor=post_processor))
        self.assertEqual((False, 12.0), (self.thresholds()[0]["normalised"], self.thresholds()[0]["image_threshold"]))

    def test_raw_by_a_model_that_was_not_validated(self) -> None:
        post_processor = PostProcessor()
        for field in ("image_min", "image_max", "pixel_min", "pixel_max", "image_threshold", "pixel_threshold"):
            setattr(post_processor, field, Tensor(np.nan))
        # Without a least and a highest score, Anomalib leaves scores as they are.
        export(batches(self.data), self.out, model=types.SimpleNamespace(post_processor=post_processor))
        self.assertEqual([{"category": "bottle", "normalised": False, "comparison": "score > threshold",
                           "image_threshold": None, "pixel_threshold": None}], self.thresholds())

    def test_unknown_within_0_and_1(self) -> None:
        export(self.predicted(PostProcessor()), self.out)
        self.assertIsNone(self.thresholds()[0]["normalised"])
        self.assertEqual(
            "anometry_export: all scores of bottle are within [0, 1], perhaps normalised and clamped, which loses the ranks"
            " at both ends; give the model (export(..., model=model)), which knows it, or use the callback.",
            self.messages()[0])

    def test_raw_by_its_scores(self) -> None:
        export(batches(self.data), self.out)
        self.assertIs(False, self.thresholds()[0]["normalised"])
        self.assertEqual(1, len(self.messages()))


class InterruptedTest(TestCase):
    SCRIPT = """
import os, signal, sys
sys.path.insert(0, {here!r})
import numpy
from test_anometry_export import batches
import anometry_export

def some():
    for number, batch in enumerate(batches({data!r})):
        if number == {die!r}:
            os.kill(os.getpid(), signal.SIGKILL)
        yield batch

replace, written = os.replace, []
def dying(source, target):
    written.append(target)
    if len(written) == {die_at_file!r}:
        os.kill(os.getpid(), signal.SIGKILL)
    replace(source, target)
os.replace = dying
anometry_export.export(some(), {out!r})
"""

    def run_killed(self, die: int | None = None, die_at_file: int | None = None) -> None:
        script = self.SCRIPT.format(here=str(HERE), data=self.data, out=self.out, die=die, die_at_file=die_at_file)
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
        self.assertEqual(-signal.SIGKILL, done.returncode, done.stderr)

    def test_killed_between_batches(self) -> None:
        self.run_killed(die=2)
        self.assertEqual(4, len(list(Path(self.out).rglob("*.npy"))))
        self.assertFalse(os.path.exists(os.path.join(self.out, "manifest.csv")))
        self.same_as_at_once()

    def test_killed_before_each_file_has_its_name(self) -> None:
        # Five maps, the thresholds and the manifest.
        for die in range(1, 8):
            with self.subTest(die):
                self.run_killed(die_at_file=die)
                self.assertTrue(os.path.exists(os.path.join(self.out, ".export.tmp")))
                self.same_as_at_once()

    def same_as_at_once(self) -> None:
        export(batches(self.data), self.out)
        resumed = self.files()
        at_once = os.path.join(self.folder, f"at-once-{len(os.listdir(self.folder))}")
        export(batches(self.data), at_once)
        self.assertEqual(self.files(at_once), resumed)
        shutil.rmtree(self.out)

    def test_the_remaining_images_are_enough(self) -> None:
        self.run_killed(die=2)
        export(batches(self.data)[2:], self.out)
        self.assertEqual(5, len(self.rows()))
        self.assertIn("were not in this one: 4, the first bottle/test/broken/000;", self.said.getvalue())

    def test_a_torn_line_of_the_journal_is_dropped(self) -> None:
        self.run_killed(die=2)
        journal = Path(self.out, "manifest.partial.jsonl")
        journal.write_bytes(journal.read_bytes()[:-9])
        # This run writes after what is whole, and the next reads both.
        self.run_killed(die=1)
        self.same_as_at_once()

    def test_of_another_category_keeps_its_own_thresholds(self) -> None:
        self.run_killed(die=2)
        model = types.SimpleNamespace(post_processor=PostProcessor(enable_normalization=False))
        export(batches(self.data, "cable"), self.out, model=model)
        self.assertEqual(["cable"], [entry["category"] for entry in self.thresholds()])
        self.assertEqual(4, [row["category"] for row in self.rows()].count("bottle"))
        self.assertIn("were not in this one: 4, the first bottle/test/broken/000;", self.said.getvalue())

    @unittest.skipIf(anometry_export.fcntl is None, "there are no locks of files here")
    def test_two_processes_at_once(self) -> None:
        export(batches(self.data), self.out)
        script = ("import fcntl, sys; f = open(sys.argv[1], 'a'); fcntl.lockf(f, fcntl.LOCK_EX); print('held', flush=True);"
                  " sys.stdin.read()")
        with subprocess.Popen([sys.executable, "-c", script, os.path.join(self.out, "manifest.partial.jsonl")],
                              stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
            self.assertEqual(b"held\n", other.stdout.readline())
            self.refused(f"Another process exports into {self.out}: both would write manifest.csv. Wait for it, or give"
                         " another folder.", lambda: export(batches(self.data), self.out))
            other.stdin.close()


class ErrorsTest(TestCase):
    def batch(self, **changes: Any) -> ImageBatch:
        fields = {"image_path": ["/d/a/test/b/0.png", "/d/a/test/b/1.png"], "anomaly_map": np.ones((2, 3, 4)),
                  "pred_score": np.ones(2)}
        return ImageBatch(**{**fields, **changes})

    def test_no_image_path(self) -> None:
        message = ("Batch 2 has no image_path, so its maps have no names and no masks: it is a {}. Give batches like"
                   " Anomalib's ImageBatch, whose image_path has one path for each image.")
        self.refused(message.format("ImageBatch"),
                     lambda: export([self.batch(), self.batch(image_path=None)], self.out))
        self.refused(message.format("dict"), lambda: export([self.batch(), {"image_path": ["a"]}], self.out))
        self.refused(message.format("ImageBatch"),
                     lambda: export([self.batch(), self.batch(image_path=["/d/a/test/b/2.png", "None"])], self.out))

    def test_nothing_predicted(self) -> None:
        self.refused("Batch 1 has neither anomaly_map nor pred_score: the model has not predicted on it, or predicts labels"
                     " only. Give what engine.predict returned, or use the callback in engine.test.",
                     lambda: export([self.batch(anomaly_map=None, pred_score=None)], self.out))

    def test_wrong_shapes(self) -> None:
        message = ("Batch 1 has 2 in image_path, but {} has the shape {}: each image needs one. Maps and masks have the"
                   " shape [N, H, W] or [N, 1, H, W], scores and labels [N].")
        for field, array in (("anomaly_map", np.ones((3, 3, 4))), ("anomaly_map", np.ones((3, 4))),
                             ("anomaly_map", np.ones((2, 3, 4, 4))), ("anomaly_map", np.ones((2, 0, 4))),
                             ("gt_mask", np.ones((1, 3, 4))), ("pred_score", np.ones(3)), ("gt_label", np.ones((2, 2)))):
            with self.subTest(field, shape=array.shape):
                self.refused(message.format(field, list(array.shape)),
                             lambda: export([self.batch(**{field: array})], self.out))

    def test_no_numbers(self) -> None:
        self.refused("Batch 1 has no numbers in pred_score, but <U1. Give a tensor, or a NumPy array of numbers.",
                     lambda: export([self.batch(pred_score=["a", "b"])], self.out))

    def test_nan(self) -> None:
        message = ("Image 2 of batch 1 (/d/a/test/b/1.png) has NaN in {} ({} in all): NaN has no rank. Often the model"
                   " divided by zero, or overflowed in half precision; predict with Engine(precision=32) and look at this"
                   " image.")
        maps = np.ones((2, 3, 4))
        maps[1, 2, 1:3] = np.nan
        self.refused(message.format("anomaly_map", 2), lambda: export([self.batch(anomaly_map=maps)], self.out))
        self.refused(message.format("pred_score", 1), lambda: export([self.batch(pred_score=[1, np.nan])], self.out))

    def test_two_images_with_one_path(self) -> None:
        message = ("Image {} of batch {} ({}) comes twice in one run: its maps would have one name. Predict each image once;"
                   " in a data set that repeats images, give each copy a path of its own.")
        path = "/d/a/test/b/0.png"
        self.refused(message.format(2, 1, path), lambda: export([self.batch(image_path=[path, path])], self.out))
        self.refused(message.format(1, 2, path), lambda: export([self.batch(), self.batch()], self.out))

    def test_maps_of_some(self) -> None:
        advice = (": a manifest has maps for all images or for none. Export models that make maps, and models that do not,"
                  " into two folders.")
        other = self.batch(image_path=["/d/c/test/b/0.png", "/d/c/test/b/1.png"], anomaly_map=None)
        self.refused("Image 1 of batch 2 (/d/c/test/b/0.png) has no anomaly_map, but other images in this folder have one"
                     + advice, lambda: export([self.batch(), other], self.out))
        self.refused("Image 1 of batch 2 (/d/a/test/b/0.png) has an anomaly_map, but other images in this folder have none"
                     + advice, lambda: export([other, self.batch()], os.path.join(self.folder, "two")))

    def test_other_content(self) -> None:
        self.file("out/maps/a.npy")
        self.file("out/notes.txt")
        self.refused(f"{self.out} has other content, maps, notes.txt: it is not empty, and nothing was exported into it."
                     " Give a new or empty folder.", lambda: export([self.batch()], self.out))
        self.assertEqual(b"", Path(self.out, "maps/a.npy").read_bytes())

    def test_results_beside_the_export_are_no_other_content(self) -> None:
        export([self.batch()], self.out)
        self.file("out/result.json", b"{}")
        export([self.batch()], self.out)
        self.assertEqual(b"{}", Path(self.out, "result.json").read_bytes())

    def test_a_file_instead_of_a_folder(self) -> None:
        self.file("out")
        self.refused(f"{self.out} is a file, not a folder. Give the path of a new folder.",
                     lambda: export([self.batch()], self.out))

    def test_files_of_others(self) -> None:
        for name, content, problem in (
                ("manifest.csv", b"file,score\na,1\n", "its columns are file, score"),
                ("manifest.csv", b"", "its columns are missing"),
                ("manifest.partial.jsonl", b"{}\n", "line 1 is not an image"),
                ("manifest.partial.jsonl", b'{"format": "anometry-export 1"}\n[]\n', "line 2 is not an image"),
                ("thresholds.json", b"[]", "it has no list of thresholds")):
            with self.subTest(content):
                out = os.path.join(self.folder, f"out{len(os.listdir(self.folder))}")
                if name == "thresholds.json":
                    export([self.batch()], out)
                file = self.file(f"{os.path.basename(out)}/{name}", content)
                self.refused(f"{file} was not written by this script: {problem}. Move it away, or give a new folder.",
                             lambda: export([self.batch()], out))
                self.assertEqual(content, Path(file).read_bytes())

    def test_a_path_that_is_not_utf8(self) -> None:
        self.refused("The path '/d/a/test/b/\\udcff.png' is not UTF-8, as manifest.csv is. Rename the file or its folder.",
                     lambda: export([self.batch(image_path=["/d/a/test/b/\udcff.png", "x"])], self.out))

    def test_a_disk_that_is_full(self) -> None:
        def full(source: str, target: str) -> None:
            raise OSError(28, "No space left on device")

        with mock.patch("os.replace", full):
            self.refused(f"{self.out}/maps/a/test/b/0.npy cannot be written: No space left on device. What was exported"
                         " before is kept; mend the cause, and run the export again.",
                         lambda: export([self.batch()], self.out))
        export([self.batch()], self.out)
        self.assertEqual(2, len(self.rows()))


class PickleTest(TestCase):
    def pickled(self, content: Any, protocol: int = pickle.HIGHEST_PROTOCOL) -> str:
        return self.file("maps.pkl", pickle.dumps(content, protocol))

    def run_command(self, *arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run([sys.executable, str(HERE / "anometry_export.py"), *arguments], capture_output=True,
                              text=True)

    def test_is_converted(self) -> None:
        mask = f"{self.data}/bottle/ground_truth/hole/000_mask.png"
        content = {f"{self.data}/bottle/test/hole/000.png": (np.full((2, 3), 1.5, np.float32), np.float32(2.5), mask),
                   f"{self.data}/bottle/test/good/000.png": (np.full((2, 3), 0.5, np.float32), 1.25, None)}
        for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
            with self.subTest(protocol):
                done = self.run_command("convert-pickle", self.pickled(content, protocol), "--out", self.out)
                self.assertEqual((0, ""), (done.returncode, done.stdout), done.stderr)
                self.assertEqual([("good", "0", "", "1.25"), ("hole", "1", mask, "2.5")],
                                 [tuple(row[column] for column in ("defect_type", "label", "mask_path", "score"))
                                  for row in self.rows()])
                np.testing.assert_array_equal(np.full((2, 3), 1.5), self.map("bottle/test/hole/000"))

    def test_float64_is_rounded_and_said(self) -> None:
        convert_pickle(self.pickled({"a/test/b/0.png": (np.full((2, 2), 1.1), 1.1, None)}), self.out)
        self.assertIn("anometry_export: maps with scores that float32 cannot hold, so they were rounded to it, which may"
                      " make ties: 1.", self.messages())
        self.assertEqual("1.1", self.rows()[0]["score"])

    def test_runs_no_code(self) -> None:
        class Evil:
            def __reduce__(self) -> Any:
                return os.system, ("echo evil",)

        file = self.pickled({"a": Evil()})
        done = self.run_command("convert-pickle", file, "--out", self.out)
        self.assertEqual((3, "", f"anometry_export: {file} has an object of the type {os.system.__module__}.system, whose"
                          " code would run: only NumPy arrays, numbers, texts and paths are read. Save tensors as arrays"
                          " (tensor.cpu().numpy()).\n"), (done.returncode, done.stdout, done.stderr))
        self.assertFalse(os.path.exists(self.out))

    def test_of_another_form(self) -> None:
        form = " It is a dict of image paths, each with (map, score, mask path or None)."
        for content, problem in (([1], "it has a list, or an empty one."), ({}, "it has a dict, or an empty one."),
                                 ({"a": (np.ones((2, 2)), 1)}, "under 'a' it has no map, score and mask path."),
                                 ({"a": (None, 1, None)}, "under 'a' it has no map, score and mask path.")):
            with self.subTest(problem):
                file = self.pickled(content)
                self.refused(f"{file} is not a pickle as ADEval reads it: {problem}{form}",
                             lambda: convert_pickle(file, self.out))

    def test_of_no_pickle(self) -> None:
        file = self.file("maps.pkl", b"no pickle")
        with self.assertRaisesRegex(ExportError, "is not a pickle as ADEval reads it: "):
            convert_pickle(file, self.out)

    def test_a_map_of_a_wrong_shape(self) -> None:
        file = self.pickled({"/d/a.png": (np.ones((2, 2, 2)), 1, None)})
        self.refused(f"The image /d/a.png of {file} has 1 in image_path, but map has the shape [2, 2, 2]: each image needs"
                     " one. Maps and masks have the shape [N, H, W] or [N, 1, H, W], scores and labels [N].",
                     lambda: convert_pickle(file, self.out))

    def test_missing_file(self) -> None:
        done = self.run_command("convert-pickle", os.path.join(self.folder, "none.pkl"), "--out", self.out)
        self.assertEqual(3, done.returncode)
        self.assertIn("none.pkl", done.stderr)
        self.assertNotIn("Traceback", done.stderr)

    def test_help_warns(self) -> None:
        done = self.run_command("convert-pickle", "--help")
        self.assertEqual(0, done.returncode)
        self.assertIn("Unpickling can run code: convert only files that you wrote", " ".join(done.stdout.split()))
        self.assertIn("convert-pickle", self.run_command("--help").stdout)
        self.assertEqual(2, self.run_command().returncode)


if __name__ == "__main__":
    unittest.main()
