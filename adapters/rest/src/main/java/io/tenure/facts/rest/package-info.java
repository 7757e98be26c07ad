/** Facts of customers over REST. */
@org.jspecify.annotations.NullMarked
package io.tenure.facts.rest;
