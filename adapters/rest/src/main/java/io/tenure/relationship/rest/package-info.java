/** Customer relationships over REST: controllers map and answer, they never decide. */
@org.jspecify.annotations.NullMarked
package io.tenure.relationship.rest;
