package org.concernhandling.intake;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes in what the pages send. The answer is the confirmation itself: a redirect would
 * put the receipt into an address, or into a session.
 */
@Component
class FormIntake {

	/**
	 * What the server reads of a form; the longest text that is accepted fits, in any
	 * script.
	 */
	private static final int LARGEST_FORM = 2 * 1024 * 1024;

	private final Intake intake;

	FormIntake(Intake intake) {
		this.intake = intake;
	}

	/**
	 * Takes in a form.
	 * @param page the view that shows the form, again when something is wrong with it
	 * @param confirmation the view that shows the reference and the receipt
	 */
	ModelAndView receive(ConcernForm form, HttpServletRequest request, String page, String confirmation) {
		if (request.getContentLengthLong() > LARGEST_FORM) {
			form.addError(Field.NARRATIVE,
					"What you sent is too long. What happened must be 50,000 characters or fewer");
			return view(page, HttpStatus.PAYLOAD_TOO_LARGE, form);
		}
		Answers answers = form.read();
		if (!form.getErrors().isEmpty()) {
			return view(page, HttpStatus.BAD_REQUEST, form);
		}
		try {
			// Keys of programs and of pages do not meet.
			Received received = this.intake.receive(answers.submission(), "page/" + form.getKey());
			ModelAndView confirmed = new ModelAndView(confirmation, HttpStatus.CREATED);
			return confirmed.addObject("received", received);
		}
		catch (KeyUsedBefore ex) {
			form.renewKey();
			form.addError(Field.NARRATIVE,
					"This form was sent already, and you have changed it since. What you sent first "
							+ "is with us. To send this as a new concern, send it again");
			return view(page, HttpStatus.UNPROCESSABLE_ENTITY, form);
		}
	}

	private static ModelAndView view(String page, HttpStatus status, ConcernForm form) {
		ModelAndView view = new ModelAndView(page, status);
		return view.addObject("form", form);
	}

}
