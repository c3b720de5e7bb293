@claim:controller-contact-shown @witness:page-check
Feature: The privacy page gives a working way to reach the host

  A name alone helps nobody: there has to be a way to reach whoever is responsible (GDPR Art. 13(1)(a)). That the page
  tells it is shown here, not that it is true.

  Scenario Outline: Visitors of <host> are told of how to reach the host
    Given the conference server of <host>
    And its statement says of how to reach the host: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page says it in each language, where the statement says it

    @stated
    Examples: Hosts that promise it
      | host                     | says                                   |
      | waag                     | link to contact page                   |
      | vc4all                   | contact form on the web site; web site |
      | studentenwerk-osnabrueck | telephone; fax; e-mail; web site       |
      | greenminihost            | telephone; e-mail                      |
