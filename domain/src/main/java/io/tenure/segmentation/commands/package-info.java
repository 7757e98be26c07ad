/** What can be asked of segments and of who belongs to them. */
@org.jspecify.annotations.NullMarked
package io.tenure.segmentation.commands;
