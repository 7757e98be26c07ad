package io.tenure.loyalty.programme;

/**
 * Names one version of a programme.
 *
 * @param version from 1
 */
public record ProgrammeVersion(String programme, long version) {

    @Override
    public String toString() {
        return programme + " version " + version;
    }
}
