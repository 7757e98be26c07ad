package io.tenure.bootstrap.cli;

import picocli.CommandLine.Option;

/** The option that names a database on a MongoDB server. */
final class MongoOption {

    @Option(
            names = "--mongodb",
            paramLabel = "URI",
            description =
                    "The database of a MongoDB server that keeps everything, and that several nodes may share, such as"
                            + " mongodb://host1,host2/tenure?replicaSet=rs0 (default: the environment variable"
                            + " TENURE_MONGODB_URI, where a password is out of sight; else files in the data directory).",
            defaultValue = "${env:TENURE_MONGODB_URI:-}",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
    private String uri = "";

    /** The connection string; empty when there is none. */
    String uri() {
        return uri;
    }
}
