"""Writing a fitted network as the int8 ONNX file that the package carries."""

from __future__ import annotations

import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from kgbuild.stance.train.network import StanceNetwork

NAMES = ("ids", "mask", "p", "q")
OPSET = 17


def export(network: StanceNetwork, path: Path) -> None:
    """Write a network with weights of eight bits; activations are quantised as it runs.

    Weights use seven of the eight bits, so that no sum runs over on processors without VNNI instructions.
    """
    network.eval()
    ids = torch.ones(2, 16, dtype=torch.long)
    place = torch.tensor([1, 2])
    batch = {0: "batch"}
    axes = {
        "ids": {0: "batch", 1: "length"},
        "mask": {0: "batch", 1: "length"},
        "p": batch,
        "q": batch,
        "logits": batch,
    }
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "network.onnx"
        torch.onnx.export(
            network,
            (ids, torch.ones_like(ids), place, place),
            str(whole),
            input_names=list(NAMES),
            output_names=["logits"],
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
        quantize_dynamic(whole, path, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True)
