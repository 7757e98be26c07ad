/** Values that every module speaks: who, how much, yes or no. */
@org.jspecify.annotations.NullMarked
package io.tenure.shared.domain;
