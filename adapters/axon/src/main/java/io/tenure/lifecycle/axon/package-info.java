/** The lifecycle module on Axon. */
@org.jspecify.annotations.NullMarked
package io.tenure.lifecycle.axon;
