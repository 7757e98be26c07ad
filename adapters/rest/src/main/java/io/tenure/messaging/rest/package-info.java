/** Messages to customers over REST. */
@org.jspecify.annotations.NullMarked
package io.tenure.messaging.rest;
