"""Gives dbt the public models of another project, as dbt Cloud's cross-project ref does: read from that project's manifest."""

import gzip
import json
import os

from dbt.contracts.graph.node_args import ModelNodeArgs
from dbt.plugins.manager import dbt_hook, dbtPlugin
from dbt.plugins.manifest import PluginNodes


class PublishedModels(dbtPlugin):
    @dbt_hook
    def get_nodes(self):
        with gzip.open(os.environ["PUBLISHED_MANIFEST"], "rt") as file:
            models = [node for node in json.load(file)["nodes"].values() if node.get("access") == "public"]
        public = {model["unique_id"] for model in models}
        nodes = PluginNodes()
        for model in models:
            nodes.add_model(
                ModelNodeArgs(
                    name=model["name"],
                    package_name=model["package_name"],
                    identifier=model["alias"],
                    schema=model["schema"],
                    database=model["database"],
                    relation_name=model["relation_name"],
                    version=model["version"],
                    latest_version=model["latest_version"],
                    access=model["access"],
                    depends_on_nodes=[key for key in model["depends_on"]["nodes"] if key in public],
                )
            )
        return nodes


plugins = [PublishedModels]
