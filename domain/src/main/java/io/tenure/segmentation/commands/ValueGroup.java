package io.tenure.segmentation.commands;

/**
 * A group of customers that each value run forms anew.
 *
 * @param name within the scheme, such as {@code A} or {@code CHAMPIONS}
 */
public record ValueGroup(Scheme scheme, String name) {

    /** How a run divides all customers. */
    public enum Scheme {
        /** By the revenue that they brought, at the cut points of the run. */
        ABC,
        /** By when and how often they bought. */
        RFM,
        /** By their habits, in clusters. */
        NEEDS
    }
}
