/** The loyalty module on Axon. */
@org.jspecify.annotations.NullMarked
package io.tenure.loyalty.axon;
