package io.tenure.value.application;

/** A model by the name that analysts know. */
public enum ModelName {
    BG_NBD("bg-nbd"),
    PARETO_NBD("pareto-nbd"),
    GAMMA_GAMMA("gamma-gamma"),
    SBG("sbg");

    private final String published;

    ModelName(String published) {
        this.published = published;
    }

    @Override
    public String toString() {
        return published;
    }
}
