package io.tenure.value.events;

/** A model of how often customers buy, and whether they still do, that a run can be asked for. */
public enum BuyingModel {
    BG_NBD,
    PARETO_NBD
}
