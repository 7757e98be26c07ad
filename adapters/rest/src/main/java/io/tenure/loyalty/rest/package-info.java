/** Loyalty programmes and accounts over REST. */
@org.jspecify.annotations.NullMarked
package io.tenure.loyalty.rest;
