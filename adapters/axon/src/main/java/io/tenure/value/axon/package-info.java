/** The value module on Axon. */
@org.jspecify.annotations.NullMarked
package io.tenure.value.axon;
