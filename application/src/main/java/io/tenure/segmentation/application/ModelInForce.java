package io.tenure.segmentation.application;

/** The lifecycle model that says in which stage each customer is; none is kept as long as the firm has chosen none. */
record ModelInForce(String model) {

    static final String ID = "in-force";
}
