/** The messaging module on Axon. */
@org.jspecify.annotations.NullMarked
package io.tenure.messaging.axon;
