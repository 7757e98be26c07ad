/** The alerts module on Axon. */
@org.jspecify.annotations.NullMarked
package io.tenure.alerts.axon;
