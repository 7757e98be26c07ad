package io.tenure.lifecycle.domain;

import io.tenure.lifecycle.events.RelationshipLevel;

/**
 * Which level of care pays (Kotler, Marketing Management): the fewer the customers and the higher the margin of each,
 * the more.
 */
public final class LevelAdvice {

    /** Few, middling or many; low, middling or high. */
    public enum Amount {
        LOW(0),
        MEDIUM(1),
        HIGH(2);

        private final int weight;

        Amount(int weight) {
            this.weight = weight;
        }
    }

    private LevelAdvice() {}

    /**
     * The level for customers of a kind.
     *
     * @param customers how many there are of the kind
     * @param margin what each of them brings
     */
    public static RelationshipLevel of(Amount customers, Amount margin) {
        return switch (margin.weight - customers.weight) {
            case -2 -> RelationshipLevel.BASIC;
            case -1 -> RelationshipLevel.REACTIVE;
            case 0 -> RelationshipLevel.ACCOUNTABLE;
            case 1 -> RelationshipLevel.PROACTIVE;
            default -> RelationshipLevel.PARTNERSHIP;
        };
    }
}
