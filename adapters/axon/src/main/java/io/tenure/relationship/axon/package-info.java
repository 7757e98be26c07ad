/** The relationship module on Axon. */
@org.jspecify.annotations.NullMarked
package io.tenure.relationship.axon;
