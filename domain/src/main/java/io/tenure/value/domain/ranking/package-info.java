/** Which customers matter most: by value (ABC), by behaviour (RFM), and how much hangs on how few. */
@org.jspecify.annotations.NullMarked
package io.tenure.value.domain.ranking;
