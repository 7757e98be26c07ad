/** Lifecycle models and stages over REST. */
@org.jspecify.annotations.NullMarked
package io.tenure.lifecycle.rest;
