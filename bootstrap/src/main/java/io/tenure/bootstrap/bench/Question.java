package io.tenure.bootstrap.bench;

import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Something that people ask of many customers over and over, each time a little differently.
 *
 * @param path where the answer to the next one is
 */
record Question(Visitor visitor, String what, Function<SplittableRandom, String> path) {}
