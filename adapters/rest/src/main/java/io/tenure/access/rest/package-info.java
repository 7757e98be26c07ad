/** Users, keys and what callers may do, over REST. */
@org.jspecify.annotations.NullMarked
package io.tenure.access.rest;
