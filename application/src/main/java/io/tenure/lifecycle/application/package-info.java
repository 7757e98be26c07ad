/** How models are kept and customers assessed by them. */
@org.jspecify.annotations.NullMarked
package io.tenure.lifecycle.application;
