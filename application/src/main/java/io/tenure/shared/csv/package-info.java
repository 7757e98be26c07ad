/** Writing what spreadsheets read. */
@org.springframework.modulith.NamedInterface("csv")
@org.jspecify.annotations.NullMarked
package io.tenure.shared.csv;
