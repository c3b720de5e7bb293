@claim:right-withdraw-consent @witness:register-check
Feature: Withdrawing consent is as easy as giving it and takes effect at once

  Consent can be withdrawn as easily as it was given (GDPR Art. 7(3)).

  @apart
  Scenario Outline: Consent given at <host> can be withdrawn
    Given the conference server of <host>
    And its statement says of withdrawing consent: <says>
    When somebody withdraws consent
    Then it takes effect at once

    @stated
    Examples: Hosts that promise it
      | host                     | says                 |
      | waag                     | any consent given    |
      | vc4all                   | any consent given    |
      | studentenwerk-osnabrueck | at any time          |
      | greenminihost            | mentioned in passing |

    @silent
    Examples: Hosts that say nothing of it, though the law demands it
      | host        | says    |
      | bbw-leipzig | nothing |
