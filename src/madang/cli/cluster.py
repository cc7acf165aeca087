"""A round on the machines of a Ray cluster: the same result, bit for bit, as on one."""

import pickle
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from madang.core.matching.desk import Desk
from madang.core.matching.index import open_index, write_index


class Cluster:
    """Workers on a cluster, each with the whole round at hand, and each doing a part after the other.

    A worker that dies is started again and its part is done again.
    """

    def __init__(self, ray: Any, desk: Desk) -> None:
        self._ray = ray
        self.size = max(1, int(ray.available_resources().get("CPU", 1)))
        worker = ray.remote(num_cpus=1, max_restarts=-1, max_task_retries=-1)(_Worker)
        self._parcels = [ray.put(one) for one in _packed(desk)]  # kept as long as a worker may be started again
        where = ray.cloudpickle.dumps(self._parcels)  # given as bytes, since Ray complains of objects given so
        self._workers = [worker.remote(where) for _ in range(self.size)]

    def do(self, work: str, parts: Sequence[tuple[Any, ...]]) -> list[Any]:
        """Call the method ``work`` of a desk with each of ``parts``; the results, in their order."""
        from ray.util import ActorPool

        pool = ActorPool(self._workers)
        return list(pool.map(_asked, [(work, pickle.dumps(part)) for part in parts]))


def _asked(worker: Any, part: tuple[str, bytes]) -> Any:
    return worker.do.remote(*part)


class _Worker:
    """One process on some machine of the cluster."""

    def __init__(self, where: bytes) -> None:
        import ray

        packed, offers = ray.get(pickle.loads(where))  # noqa: S301 - the cluster is ours and runs our code anyway
        needs, settings, needs_file = pickle.loads(packed)  # noqa: S301 - as above
        with tempfile.TemporaryDirectory(prefix="madang-") as folder:
            for name, content in offers.items():
                Path(folder, name).write_bytes(content)
            self._desk = Desk.of(needs, open_index(folder), settings, needs_file=needs_file)
            _ = self._desk.this.offers.collection.words  # mapped before the names of the files are gone

    def do(self, work: str, part: bytes) -> Any:
        """Call the method ``work`` of the desk."""
        return getattr(self._desk, work)(*pickle.loads(part))  # noqa: S301 - as above


def _packed(desk: Desk) -> tuple[bytes, dict[str, bytes]]:
    """The round without the offers, and the offers as the files of an index, which workers map into memory."""
    settings = replace(desk.settings, threads=1)
    with tempfile.TemporaryDirectory(prefix="madang-") as folder:
        write_index(desk.this.offers, Path(folder))
        offers = {file.name: file.read_bytes() for file in Path(folder).iterdir()}
    return pickle.dumps((desk.this.needs, settings, desk.conditions.file)), offers
