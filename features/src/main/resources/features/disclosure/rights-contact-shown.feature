@claim:rights-contact-shown @witness:page-check
Feature: The privacy page says where to send a request

  Rights need an address. That the page tells it is shown here, not that it is true.

  Scenario Outline: Visitors of <host> are told of where to send a request
    Given the conference server of <host>
    And its statement says of where to send a request: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it

    @stated
    Examples: Hosts that promise it
      | host          | says                          |
      | waag          | contact Waag                  |
      | vc4all        | contact VC4ALL                |
      | greenminihost | contact GMH; controller below |
