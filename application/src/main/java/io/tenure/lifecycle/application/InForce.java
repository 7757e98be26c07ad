package io.tenure.lifecycle.application;

import java.time.Instant;

/** The model that the firm has put in force. */
record InForce(String model, long version, Instant since) {

    static final String ID = "in-force";
}
