/**
 * What people see of the models: their pictures in the documentation.
 */
package org.concernhandling.diagrams;
