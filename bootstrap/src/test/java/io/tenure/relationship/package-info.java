/** The relationship module on a real installation. */
@org.jspecify.annotations.NullMarked
package io.tenure.relationship;
