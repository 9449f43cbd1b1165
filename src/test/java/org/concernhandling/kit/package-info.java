/**
 * What process owners work with: the building blocks in Modeler, and the guide. Both are
 * held to the code that they speak of.
 */
package org.concernhandling.kit;
