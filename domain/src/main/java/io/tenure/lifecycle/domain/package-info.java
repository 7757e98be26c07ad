/** Stages of relationships: what a model says of them, and in which of them a customer is. */
@org.jspecify.annotations.NullMarked
package io.tenure.lifecycle.domain;
