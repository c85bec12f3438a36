"""Training of the stance model: ``python -m kgbuild.stance.train DATA`` (it needs ``kgbuild[train]``).

A small pretrained encoder is fine-tuned on annotated sentences and written as an int8 ONNX network. Nothing
but the annotated sentences is read.
"""
