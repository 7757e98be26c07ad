/** What operators watch: whether the server may be asked, how fast it is, what waits and what failed. */
@org.jspecify.annotations.NullMarked
package io.tenure.bootstrap.operation;
