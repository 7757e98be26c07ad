/** Turns the record of events into what value models learn from, and fits them. */
@org.jspecify.annotations.NullMarked
package io.tenure.value.application;
