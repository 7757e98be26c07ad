package io.tenure.value.domain.ranking;

/** The class of a customer by value: VIP, important or ordinary. */
public enum AbcClass {
    A,
    B,
    C
}
