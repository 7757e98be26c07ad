package io.tenure.lifecycle.domain;

/** One version of one lifecycle model. */
public record ModelVersion(String model, long version) {

    @Override
    public String toString() {
        return model + " version " + version;
    }
}
