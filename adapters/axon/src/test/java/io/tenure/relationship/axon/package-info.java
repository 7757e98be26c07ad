@org.jspecify.annotations.NullMarked
package io.tenure.relationship.axon;
