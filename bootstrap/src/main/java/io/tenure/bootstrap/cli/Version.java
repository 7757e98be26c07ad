package io.tenure.bootstrap.cli;

import picocli.CommandLine.IVersionProvider;

/** Names the version of the running jar. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"Tenure " + (version == null ? "(development build)" : version)};
    }
}
