@claim:named-software-runs @witness:page-check @witness:config-inspection
Feature: The audit report names the software that runs and where its source is

  The statement names the software of the service and calls it open. What runs here is Glashaus; where the statement
  names another, the page has to say so, and the promise is kept in part at best.

  Scenario Outline: The page of <host> names what really runs
    Given the conference server of <host>
    And its statement says of the software: <says>
    When visitors have read its privacy page in Dutch, German and English
    Then the page names the software that runs and where its source is
    And the running process was started from that software's archives

    @stated
    Examples: Hosts that promise it
      | host                     | says                                     |
      | waag                     | Jitsi, open source                       |
      | vc4all                   | Jitsi Meet, open source                  |
      | studentenwerk-osnabrueck | Jitsi Meet                               |
      | bbw-leipzig              | Jitsi Meet and needed programs (unnamed) |
