@claim:disclosure-requests-published @witness:register-check @witness:page-check @witness:clock-advance
Feature: A request for data is published unless the law forbids it

  Requests by authorities and others are made public as far as the law allows: on the privacy page, at once, and what the law
  keeps silent once it may be told. Whether each request is entered no test can show.

  @apart
  Scenario Outline: <host> publishes what third parties ask for
    Given the conference server of <host>
    And its statement says of publishing requests for data: <says>
    When the host enters requests for data, and the law forbids to tell of one of them for some days
    Then every visitor reads of each, and of that one its number only
    And once those days are over it is published as well

    @stated
    Examples: Hosts that promise it
      | host   | says                       |
      | waag   | as far as legally possible |
      | vc4all | as far as legally possible |
