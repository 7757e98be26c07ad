/** Values of customers and the runs behind them over REST. */
@org.jspecify.annotations.NullMarked
package io.tenure.value.rest;
